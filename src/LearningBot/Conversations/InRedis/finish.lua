-- KEYS waiting.  ARGV number of the activity whose turn has ended.
return redis.call('ZREM', KEYS[1], ARGV[1])
