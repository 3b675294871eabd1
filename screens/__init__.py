"""What is seen: one module per Textual Screen, and the panes they are made of."""
