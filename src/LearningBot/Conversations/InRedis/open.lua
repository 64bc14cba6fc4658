-- KEYS conversation.
if redis.call('HSETNX', KEYS[1], 'number', 0) == 1 then
  redis.call('EXPIRE', KEYS[1], 30 * 24 * 3600)
end
return 1
