"""What both front ends do with a register: from what a person answered to what is saved. Knows no screen."""
