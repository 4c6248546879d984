"""What one sees, and the browser."""
