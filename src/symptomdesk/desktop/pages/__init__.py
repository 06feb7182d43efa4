"""The pages of the window; pages only compose widgets."""
