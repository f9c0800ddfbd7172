"""The widgets of our own: one module per widget, with the parts it is made of beside it."""
