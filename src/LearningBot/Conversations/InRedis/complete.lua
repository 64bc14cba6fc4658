-- KEYS conversation, done mark, claim, transcript.
-- ARGV message, owner, state, replies, seconds a done mark lives, now in milliseconds, conversation's name, activities...
-- Answers 1, or 0 when the claim is no longer the owner's: then nothing is written.
if redis.call('GET', KEYS[3]) ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], 'state', ARGV[3], 'message', ARGV[1], 'replies', ARGV[4], 'sent', '0')
redis.call('SET', KEYS[2], '', 'EX', ARGV[5])
if #ARGV > 7 then
  append(KEYS[1], KEYS[4], ARGV[7], ARGV[6], ARGV, 8)
else
  redis.call('EXPIRE', KEYS[1], days30)
end
return 1
