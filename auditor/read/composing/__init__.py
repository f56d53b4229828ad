"""What files without a text of their own are written as."""
