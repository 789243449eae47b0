using System.ComponentModel.DataAnnotations;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.Tests.Telemetry;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Context7;

public sealed class Context7OptionsTests
{
    [Theory]
    [InlineData("https://mcp.context7.com/mcp", null, null, null)]
    [InlineData("http://127.0.0.1:3000/mcp", null, "key", null)]
    [InlineData("http://context7.acme.internal/mcp", null, null, null)]
    [InlineData(null, "npx", "key", null)]
    [InlineData("https://mcp.context7.com/mcp", "npx", null, "both set")]
    [InlineData("http://mcp.context7.com/mcp", null, "key", "begins with https://")]
    [InlineData("ftp://mcp.context7.com/mcp", null, null, "begins with https://")]
    [InlineData("https://me:secret@mcp.context7.com/mcp", null, null, "begins with https://")]
    [InlineData("https://mcp.context7.com/mcp?key=1", null, null, "without a query")]
    [InlineData("nonsense", null, null, "begins with https://")]
    [InlineData(null, null, "key", "Say where the server is")]
    public void A_setting_that_cannot_work_stops_the_start(string? endpoint, string? command, string? key, string? says)
    {
        var options = new Context7Options { Endpoint = endpoint, Command = command, ApiKey = key };
        var problems = new List<ValidationResult>();

        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);

        Assert.Equal(says is null, problems.Count == 0);
        Assert.All(problems, problem => Assert.Contains(says!, problem.ErrorMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "context7: off (neither Context7:Endpoint nor Context7:Command is set)")]
    [InlineData("http://127.0.0.1:9/mcp", "context7: on, http://127.0.0.1:9/mcp")]
    public async Task The_start_says_whether_it_is_on_and_never_the_key(string endpoint, string line)
    {
        using var log = new LogTrap();
        await using var bot = new TestBot(null, ("Context7:Endpoint", endpoint), ("Context7:ApiKey", endpoint.Length > 0 ? "ctx7sk-secret" : ""));
        using var client = bot.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log))).CreateClient();

        Assert.Contains(log.Lines, written => written.Line.Contains(line, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, written => written.Line.Contains("ctx7sk-secret", StringComparison.Ordinal));
    }
}
