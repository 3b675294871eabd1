"""Many briefs: which there are, and which of them are read."""
