-- KEYS conversation, done mark, claim, transcript, waiting.
-- ARGV message, owner, state, replies, seconds a done mark lives, now in milliseconds, conversation's name, 1 when it is forgotten, activities...
-- Answers 1, or 0 when the claim is no longer the owner's: then nothing is written.
if redis.call('GET', KEYS[3]) ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], 'state', ARGV[3], 'message', ARGV[1], 'replies', ARGV[4], 'sent', '0')
redis.call('SET', KEYS[2], '', 'EX', ARGV[5])
if ARGV[8] == '1' then
  local last = tonumber(redis.call('HGET', KEYS[1], 'number') or 0)
  local from = tonumber(redis.call('ZRANGE', KEYS[5], 0, 0)[1] or last + 1)
  redis.call('LTRIM', KEYS[4], math.max(from - (last - redis.call('LLEN', KEYS[4]) + 1), 0), -1)
end
if #ARGV > 8 then
  append(KEYS[1], KEYS[4], ARGV[7], ARGV[6], ARGV, 9)
else
  redis.call('EXPIRE', KEYS[1], days30)
end
return 1
