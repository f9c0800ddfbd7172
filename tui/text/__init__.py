"""Every Swedish word the two front ends show, by where it is shown."""
