using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Tests.Stores;
using BackendArchitect.Host.Verbs;
using Microsoft.Extensions.Configuration;

namespace BackendArchitect.Host.Tests.Rights;

public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_made_while_serving_is_private_and_goes_on_talking_when_restored()
    {
        await using var store = new StoreOnDisk();
        var life = new MarkedLife(store);
        await life.SayAsync(MarkedLife.Thread, "We need an online shop for 20k users a day", "1");
        var copy = Path.Combine(Path.GetDirectoryName(store.File)!, "copy.db");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", store.File)]).Build();
        var said = new StringWriter();

        var code = await BackupVerb.RunAsync(new Terminal(TextReader.Null, said, said), [copy], settings);
        var again = await BackupVerb.RunAsync(new Terminal(TextReader.Null, said, said), [copy], settings);

        Assert.True(code == Terminal.Done, said.ToString());
        Assert.Equal(Terminal.Unusable, again);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(copy) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await life.ForgetAsync(MarkedLife.Thread, "forget this channel", "1");
        await store.RestoreAsync(copy);
        var restored = new MarkedLife(store);
        await restored.SayAsync(MarkedLife.Thread, "the budget is 3000 USD a month", "1");
        Assert.NotNull((await store.Erasure.ReadAsync(MarkedLife.Thread, default)).State!.Ledger.Find("daily-users"));
    }

    [Fact]
    public async Task With_redis_it_says_what_to_run_there()
    {
        var said = new StringWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Redis", "localhost:6379")]).Build();

        var code = await BackupVerb.RunAsync(new Terminal(TextReader.Null, said, said), ["copy.db"], settings);

        Assert.Equal(Terminal.Unusable, code);
        Assert.Contains("BGSAVE", said.ToString(), StringComparison.Ordinal);
    }
}
