-- KEYS conversation, transcript, waiting.  ARGV 1 when unfinished, now in milliseconds, conversation's name, activity.
-- Answers the activity's number.  waiting: a sorted set of numbers by the time of their append.
local number = append(KEYS[1], KEYS[2], ARGV[3], ARGV[2], ARGV, 4)
if ARGV[1] == '1' then
  redis.call('ZADD', KEYS[3], ARGV[2], number)
  redis.call('EXPIRE', KEYS[3], days30)
end
return number
