namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Redis answered with an error: it lives, and did nothing of what was asked.</summary>
internal sealed class RedisRefusal(string message) : Exception(message);
