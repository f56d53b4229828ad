"""Two values → whether they can be the same."""
