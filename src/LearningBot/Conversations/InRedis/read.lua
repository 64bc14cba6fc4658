-- KEYS conversation, transcript.  ARGV the number after which to read.
-- Answers {number of the first entry, entries...}.
local last = tonumber(redis.call('HGET', KEYS[1], 'number') or 0)
local first = last - redis.call('LLEN', KEYS[2]) + 1
local from = math.max(tonumber(ARGV[1]) + 1 - first, 0)
return {first + from, redis.call('LRANGE', KEYS[2], from, -1)}
