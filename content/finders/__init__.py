"""What is found in a document: one module per thing found; `finding` has the order in which they work."""
