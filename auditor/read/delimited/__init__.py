"""Text whose lines are rows of cells: CSV and TSV."""
