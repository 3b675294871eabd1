"""The panes of the reading screen: one module each."""
