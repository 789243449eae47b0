using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>The model in the whole program: its report, its measures, its lines in the log.</summary>
public sealed class ServedModelTests
{
    [Fact]
    public async Task I3_Operations_and_metrics_tell_what_the_model_was_used_for()
    {
        await using var model = await HostileModel.StartAsync();
        await using var bot = new TestBot(null, [.. model.Settings(), ("Llm:PricePerMillionIn", "1"), ("Llm:PricePerMillionOut", "10000")]);
        var client = bot.CreateClient();
        await ThereAsync(bot);
        var door = bot.Services.GetRequiredService<ModelDoor>();
        await door.AskAsync(new ModelRequest("T1", "served-words", "", "one"), default);
        await door.AskAsync(new ModelRequest("T1", "served-words", "", "another"), default);

        var usage = JsonNode.Parse(await client.GetStringAsync(new Uri("/ops/usage", UriKind.Relative)))!.AsArray().Single()!;
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(("T1", "served-words", 2, 0), ((string?)usage["workspace"], (string?)usage["purpose"], (int)usage["calls"]!, (int)usage["failures"]!));
        Assert.Equal((model.TokensIn, model.TokensOut), ((long)usage["tokensIn"]!, (long)usage["tokensOut"]!));
        Assert.Equal((model.TokensOut / 100m) + (model.TokensIn / 1_000_000m), (decimal)usage["costUsd"]!);
        Assert.Equal(model.TokensIn, Value(metrics, "ba_llm_tokens_total", "served-words", "direction=\"in\""));
        Assert.Equal(model.TokensOut, Value(metrics, "ba_llm_tokens_total", "served-words", "direction=\"out\""));
        Assert.Equal(2, Value(metrics, "ba_llm_questions_total", "served-words", "outcome=\"answered\""));
        Assert.Equal(2, Value(metrics, "ba_llm_duration_seconds_count", "served-words"));
        Assert.Equal((double)(decimal)usage["costUsd"]!, Value(metrics, "ba_llm_cost_usd_total", "served-words"), 6);
        Assert.Contains("ba_llm_away{", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("T1", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_says_which_model_is_on_and_no_line_has_its_key_or_a_word_said_to_it()
    {
        await using var model = await HostileModel.StartAsync();
        using var log = new LogTrap();
        await using var plain = new TestBot(null, [.. model.Settings()]);
        await using var bot = plain.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var client = bot.CreateClient();
        var door = bot.Services.GetRequiredService<ModelDoor>();
        await ThereAsync(bot);
        await door.AskAsync(new ModelRequest("T1", "words", "be secretive", "planted words"), default);
        model.Mode = HostileMode.WrongKey;
        var answer = await door.AskAsync(new ModelRequest("T1", "words", "be secretive", "planted words"), default);

        Assert.Equal("it answered 401, it does not accept the key", answer.Problem);
        Assert.Contains(log.Lines, line => line.Line.Contains($"language model: on, m at {model.Url}/v1 (openai), 500,000 tokens a day for each workspace", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Line.Contains("The language model is away, because it answered 401", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Line.Contains(HostileModel.Key, StringComparison.Ordinal) || line.Line.Contains("planted", StringComparison.Ordinal) || line.Line.Contains("secretive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I6_Without_a_model_nobody_is_asked_and_nothing_is_shown()
    {
        await using var bot = new TestBot();
        var client = bot.CreateClient();

        Assert.Equal("[]", await client.GetStringAsync(new Uri("/ops/usage", UriKind.Relative)));
        Assert.False(bot.Services.GetRequiredService<ModelDoor>().IsOn);
    }

    private static double Value(string metrics, string name, params string[] tags)
    {
        var line = Assert.Single(metrics.Split('\n'), line => line.StartsWith(name + "{", StringComparison.Ordinal) && tags.All(tag => line.Contains(tag, StringComparison.Ordinal)));
        return double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static async Task ThereAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> bot)
    {
        var health = bot.Services.GetRequiredService<ModelHealth>();
        for (var tries = 0; tries < 200 && health.Away is not null; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Null(health.Away);
    }
}
