using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace BackendArchitect.Host.Settings;

/// <summary>A quiet log: our own lines, one each, and the framework's only when something is wrong. <c>Logging:LogLevel</c> changes it; <c>Logging:Format=json</c> writes one object a line.</summary>
internal static class LoggingWiring
{
    private static readonly Dictionary<string, string?> Quiet = new()
    {
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
        // What stops a start is told once, in one line, by the program itself.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel"] = "None",
        // It says nothing above Information; while it may speak, every request is given a scope and an activity of its own.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware"] = "None",
    };

    public static WebApplicationBuilder AddLog(this WebApplicationBuilder builder)
    {
        // Below every other source, so that a file or the environment can say otherwise.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Quiet });
        switch (builder.Configuration["Logging:Format"])
        {
            case "json":
                builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true).Services.Configure<JsonConsoleFormatterOptions>(json => json.TimestampFormat = "O");
                return builder;
            case null or "" or "text":
                break;
            case var other:
                throw new InvalidDataException($"Wrong settings: Logging:Format is text or json, not '{other}'.");
        }

        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        return builder;
    }
}
