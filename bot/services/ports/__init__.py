"""What the services need of the world, in their own words. Adapters answer; nothing here names a vendor."""
