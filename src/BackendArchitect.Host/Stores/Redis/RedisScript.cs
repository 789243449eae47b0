using System.Security.Cryptography;
using System.Text;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>A step Redis takes as a whole, named as its file in <c>Scripts/</c>.</summary>
internal sealed class RedisScript
{
    public static readonly RedisScript Accept = new("accept");
    public static readonly RedisScript Take = new("take");
    public static readonly RedisScript Schedule = new("schedule");
    public static readonly RedisScript Finish = new("finish");
    public static readonly RedisScript Wake = new("wake");
    public static readonly RedisScript SendTake = new("send-take");
    public static readonly RedisScript SendAttempted = new("send-attempted");
    public static readonly RedisScript SendRenew = new("send-renew");
    public static readonly RedisScript SendDone = new("send-done");
    public static readonly RedisScript SendPostpone = new("send-postpone");
    public static readonly RedisScript SendAdd = new("send-add");
    public static readonly RedisScript Forget = new("forget");
    public static readonly RedisScript Leave = new("leave");
    public static readonly RedisScript Reword = new("reword");
    public static readonly RedisScript RewordList = new("reword-list");
    public static readonly RedisScript RewordLogbook = new("reword-logbook");
    public static readonly RedisScript Refill = new("refill");
    public static readonly RedisScript Revive = new("revive");
    public static readonly RedisScript Place = new("place");
    public static readonly RedisScript Add = new("add");
    public static readonly RedisScript Line = new("line");
    public static readonly RedisScript Pace = new("pace");
    public static readonly RedisScript Hush = new("hush");

    private RedisScript(string name)
    {
        using var stream = typeof(RedisScript).Assembly.GetManifestResourceStream($"redis/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Text = reader.ReadToEnd();
        // Redis names a script by its SHA-1; nothing is protected by it.
#pragma warning disable CA5350
        Sha = SHA1.HashData(Encoding.UTF8.GetBytes(Text));
#pragma warning restore CA5350
        Name = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Sha));
    }

    public string Text { get; }

    public byte[] Sha { get; }

    /// <summary>The same as Redis writes it.</summary>
    public byte[] Name { get; }
}
