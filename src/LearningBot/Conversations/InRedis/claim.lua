-- KEYS conversation, done mark, claim.  ARGV message, owner, lease in milliseconds.
-- Answers {outcome, state or replies}; the outcomes are numbered as in ClaimOutcome.
local mine, busy, done, unsent = 0, 1, 2, 3

if redis.call('EXISTS', KEYS[2]) == 0 then
  if not redis.call('SET', KEYS[3], ARGV[2], 'NX', 'PX', ARGV[3]) then
    return {busy, false}
  end
  return {mine, redis.call('HGET', KEYS[1], 'state')}
end

local latest = redis.call('HMGET', KEYS[1], 'message', 'sent', 'replies')
if latest[1] ~= ARGV[1] then
  return {done, false}
end
if latest[2] == '1' then
  return {done, latest[3]}
end
if not redis.call('SET', KEYS[3], ARGV[2], 'NX', 'PX', ARGV[3]) then
  return {busy, false}
end
return {unsent, latest[3]}
