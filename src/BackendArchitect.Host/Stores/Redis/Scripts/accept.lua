-- Keeps a message once a day, and claims its conversation when nobody is on it and the caller has room.
-- KEYS seen, conversation, inbox, ready, logbook   ARGV now, day, conversation, message, lease ('' does not claim), version of the logbook the caller knows
-- Returns 0 for a duplicate; how many messages wait now and the fence of who is on them; or 1 and what was claimed: fence, tries, state, version of the logbook, logbook ('' is the known one).
local seen = redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'GET')
if seen and tonumber(seen) > tonumber(ARGV[1]) - tonumber(ARGV[2]) then
  return { 0 }
end

local waiting = redis.call('RPUSH', KEYS[3], ARGV[4])
local claims = ARGV[5] ~= '' and waiting == 1
if redis.call('ZADD', KEYS[4], 'NX', claims and ARGV[5] or ARGV[1], ARGV[3]) == 0 or not claims then
  return { waiting, tonumber(redis.call('HGET', KEYS[2], 'fence') or 0) }
end

local fence = redis.call('HINCRBY', KEYS[2], 'fence', 1)
if fence == 1 then
  -- Fences begin late enough that none of a conversation forgotten before comes again.
  fence = tonumber(ARGV[1]) + 1
  redis.call('HSET', KEYS[2], 'fence', fence, 'done', ARGV[1])
end

local kept = redis.call('HMGET', KEYS[2], 'done', 'state')
local version = redis.call('HGET', KEYS[5], 'version') or '0'
return { waiting, fence, fence - tonumber(kept[1] or 0), kept[2], version, version ~= ARGV[6] and redis.call('HGET', KEYS[5], 'json') or '' }
