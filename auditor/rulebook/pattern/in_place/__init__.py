"""Facts that are read in certain places only: in labelled lines, in cells of tables."""
