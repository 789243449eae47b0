using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Schemas;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Tests.Contracts;

/// <summary>What is said about other people's contracts holds for ours, whichever style a design chose.</summary>
public sealed class ContractReviewTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void E7_no_contract_of_any_design_has_more_than_advice(string name)
    {
        var design = GoldenBriefs.Design(name);
        ReviewFile[] files =
        [
            new("api/schema.graphql", GraphQlContract.Write(design)),
            new("api/service.proto", ProtoContract.Write(design)),
            new("api/asyncapi.yaml", AsyncApiContract.WriteYaml(design)),
            new("api/openapi.yaml", OpenApiContract.WriteYaml(design)),
        ];

        foreach (var file in files)
        {
            var report = GoldenReviewTests.Check(file);

            GoldenReviewTests.AssertClean($"{name}, {file.Path}", report);
            Assert.True(report.Formats.ContainsKey(file.Path), $"{name}: nobody reads {file.Path}");
        }
    }
}
