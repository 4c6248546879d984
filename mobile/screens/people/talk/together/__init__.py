"""What coach and worker, or a group, look at together: one thing at a time, and nothing of anyone else."""
