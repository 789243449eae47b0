-- When a ticket may speak in its line. KEYS: tickets by their time, end of a silence. ARGV: now, ms a ticket is remembered, ticket, then count and ms of each limit.
-- Answers the ms it has to wait.
local now, keep, ticket = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
for i = 5, #ARGV, 2 do
  keep = math.max(keep, tonumber(ARGV[i]))
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - keep)
local at = tonumber(redis.call('ZSCORE', KEYS[1], ticket))
if not at then
  at = math.max(now, tonumber(redis.call('GET', KEYS[2]) or 0))
  for i = 4, #ARGV, 2 do
    local before = redis.call('ZREVRANGE', KEYS[1], ARGV[i] - 1, ARGV[i] - 1, 'WITHSCORES')[2]
    at = math.max(at, before and before + ARGV[i + 1] or 0)
  end
  local last = redis.call('ZREVRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
  at = math.max(at, tonumber(last or 0))
  redis.call('ZADD', KEYS[1], at, ticket)
  redis.call('PEXPIRE', KEYS[1], keep + math.max(0, at - now))
end
return { math.max(0, at - now) }
