-- Takes out a conversation as a whole; a turn or a sending under way there can no longer end.
-- KEYS conversation, inbox, ready, outbox, sending   ARGV conversation
-- Returns how many messages and replies went, and whether there was a conversation.
local gone = { redis.call('LLEN', KEYS[2]), redis.call('LLEN', KEYS[4]), redis.call('EXISTS', KEYS[1], KEYS[2], KEYS[4]) > 0 and 1 or 0 }
redis.call('DEL', KEYS[1], KEYS[2], KEYS[4])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[5], ARGV[1])
return gone
