-- Claims a conversation whose time has come. After a failure only its first message, so that a bad one does not take others with it.
-- KEYS conversation, inbox, ready, logbook   ARGV conversation, now, lease, most messages, version of the logbook the caller knows
-- Returns nothing, or fence, tries, state, version of the logbook, logbook ('' is the known one), messages.
local at = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not at or tonumber(at) > tonumber(ARGV[2]) then
  return {}
end

local messages = redis.call('LRANGE', KEYS[2], 0, ARGV[4] - 1)
if #messages == 0 then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return {}
end

redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
local fence = redis.call('HINCRBY', KEYS[1], 'fence', 1)
if fence == 1 then
  -- Fences begin late enough that none of a conversation forgotten before comes again.
  fence = tonumber(ARGV[2]) + 1
  redis.call('HSET', KEYS[1], 'fence', fence, 'done', ARGV[2])
end

local kept = redis.call('HMGET', KEYS[1], 'done', 'state')
local tries = fence - tonumber(kept[1] or 0)
if tries > 1 then
  messages = { messages[1] }
end

local version = redis.call('HGET', KEYS[4], 'version') or '0'
return { fence, tries, kept[2], version, version ~= ARGV[5] and redis.call('HGET', KEYS[4], 'json') or '', unpack(messages) }
