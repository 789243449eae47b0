using System.Reflection;
using BackendArchitect.Deliverables.Tests;
using Xunit.Sdk;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Runs a test of the contract on a real Redis. Where there is none it is skipped and says why; where CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRedisAttribute : DataAttribute
{
    internal const string Kind = "redis";

    public OnRedisAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = RequiredProgram.Missing("redis-server");
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Kind]];
}
