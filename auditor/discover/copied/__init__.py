"""What documents tell in the same words but for one figure: copies in which a digit slipped."""
