"""What is read: the model, the formats, the finders. Knows no terminal."""
