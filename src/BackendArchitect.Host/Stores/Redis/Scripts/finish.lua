-- Ends a turn: messages out, state, logbook, appointments and replies in; the first reply and newly waiting messages go to the caller when it has room.
-- KEYS conversation, inbox, ready, outbox, sending, dead, logbook, due, dues
-- ARGV conversation, fence, now, consumed, state ('' stays), retention, reason ('' not buried), lease ('' does not claim), lease of sending ('' does not claim), most messages,
--      logbook ('' stays), its version before and after, its retention, how many appointments, for each: name, time ('' drops it), message; then replies…
-- Returns nothing when the lease was lost, -1 when another thread has written the logbook, or fence of the next claim (0 none), fence of the first reply (0 none),
-- version of the logbook and the logbook ('' is the caller's) of the next claim, messages of the next claim.
local kept = redis.call('HMGET', KEYS[1], 'fence', 'version', 'sfence', 'ends')
if kept[1] ~= ARGV[2] then
  return {}
end

if ARGV[11] ~= '' and (redis.call('HGET', KEYS[7], 'version') or '0') ~= ARGV[12] then
  return { -1 }
end

if ARGV[7] ~= '' then
  for _, message in ipairs(redis.call('LRANGE', KEYS[2], 0, ARGV[4] - 1)) do
    redis.call('XADD', KEYS[6], 'MAXLEN', '~', 1000, '*', 'kind', 'message', 'conversation', ARGV[1], 'json', message, 'reason', ARGV[7], 'at', ARGV[3])
  end
end

-- Taking away comes first: a full Redis refuses a script whose first write adds, and lets one go on that has begun.
redis.call('LTRIM', KEYS[2], ARGV[4], -1)
local fence = tonumber(ARGV[2]) + 1
local fields = { 'done', fence, 'version', tonumber(kept[2] or 0) + 1 }
local messages = redis.call('LRANGE', KEYS[2], 0, ARGV[10] - 1)
local claimed = 0
if #messages == 0 then
  redis.call('ZREM', KEYS[3], ARGV[1])
elseif ARGV[8] ~= '' then
  fence = fence + 1
  claimed = fence
  redis.call('ZADD', KEYS[3], ARGV[8], ARGV[1])
else
  redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
  messages = {}
end

fields[5], fields[6] = 'fence', fence
if ARGV[5] ~= '' then
  fields[7], fields[8] = 'state', ARGV[5]
end

local first = 16 + 3 * tonumber(ARGV[15])
if ARGV[11] ~= '' then
  redis.call('HSET', KEYS[7], 'version', ARGV[13], 'json', ARGV[11])
  redis.call('PEXPIRE', KEYS[7], ARGV[14])
  for at = 16, first - 1, 3 do
    if ARGV[at + 1] == '' then
      redis.call('ZREM', KEYS[8], ARGV[at])
      redis.call('HDEL', KEYS[9], ARGV[at])
    else
      redis.call('ZADD', KEYS[8], ARGV[at + 1], ARGV[at])
      redis.call('HSET', KEYS[9], ARGV[at], ARGV[at + 2])
    end
  end
end

local sending = 0
if #ARGV >= first then
  redis.call('RPUSH', KEYS[4], unpack(ARGV, first))
  local takes = ARGV[9] ~= ''
  if redis.call('ZADD', KEYS[5], 'NX', takes and ARGV[9] or ARGV[3], ARGV[1]) == 1 and takes then
    sending = tonumber(kept[3] or ARGV[3]) + 1
    for _, field in ipairs({ 'sfence', sending, 'stries', 1, 'smaybe', 1 }) do
      fields[#fields + 1] = field
    end
  end
end

-- The end of what nobody touches is put off now and then, not with every turn: it comes up to a sixteenth later.
local now, life = tonumber(ARGV[3]), tonumber(ARGV[6])
local renews = tonumber(kept[4] or 0) < now + life
if renews then
  life = math.floor(life * 17 / 16)
  fields[#fields + 1], fields[#fields + 2] = 'ends', now + life
end

redis.call('HSET', KEYS[1], unpack(fields))
if renews then
  redis.call('PEXPIRE', KEYS[1], life)
  redis.call('PEXPIRE', KEYS[7], ARGV[14])
end

local version, logbook = ARGV[11] == '' and ARGV[12] or ARGV[13], ''
if claimed > 0 and ARGV[11] == '' then
  version = redis.call('HGET', KEYS[7], 'version') or '0'
  logbook = version ~= ARGV[12] and redis.call('HGET', KEYS[7], 'json') or ''
end

return { claimed, sending, version, logbook, unpack(messages) }
