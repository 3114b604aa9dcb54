"""What methods take: one module of typed dictionaries per service."""
