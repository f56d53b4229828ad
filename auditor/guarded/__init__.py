"""Files whose format can bring a program down → their documents, read by another program."""
