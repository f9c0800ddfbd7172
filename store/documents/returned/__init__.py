"""Our own exports when they come back edited: exactly the cells somebody has changed become changes."""
