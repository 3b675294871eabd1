"""The file formats: one module each, chosen by content first and by name second. Each gives a Document."""
