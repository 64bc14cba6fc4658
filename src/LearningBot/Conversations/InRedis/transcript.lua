-- Shared by the scripts that append. The keys of one conversation:
--   conversation  a hash: state, message (of the latest turn), replies, sent, number (of the last entry), at
--   transcript    a list of "<milliseconds> <activity>", oldest first
local days30 = 30 * 24 * 3600
local entries = 200

local function append(conversation, transcript, name, now, activities, first)
  local at = math.max(tonumber(redis.call('HGET', conversation, 'at') or 0), tonumber(now))
  local stamp = string.format('%.0f ', at)
  for i = first, #activities do
    redis.call('RPUSH', transcript, stamp .. activities[i])
  end
  local number = redis.call('HINCRBY', conversation, 'number', #activities - first + 1)
  redis.call('HSET', conversation, 'at', string.format('%.0f', at))
  redis.call('LTRIM', transcript, -entries, -1)
  redis.call('EXPIRE', conversation, days30)
  redis.call('EXPIRE', transcript, days30)
  redis.call('PUBLISH', 'lb:wake', name)
  return number
end
