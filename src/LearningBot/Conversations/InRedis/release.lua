-- KEYS conversation, claim.  ARGV message, owner, 1 when the replies are on their way.
if redis.call('GET', KEYS[2]) ~= ARGV[2] then
  return 0
end
redis.call('DEL', KEYS[2])
if ARGV[3] == '1' and redis.call('HGET', KEYS[1], 'message') == ARGV[1] then
  redis.call('HSET', KEYS[1], 'sent', '1')
end
return 1
