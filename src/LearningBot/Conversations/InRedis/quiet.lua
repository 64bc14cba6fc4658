-- KEYS unfinished.  ARGV conversation, the score it was seen with: it stays when something was appended meanwhile.
if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return 1
