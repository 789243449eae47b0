using BackendArchitect.Deliverables.Operations.Terraform;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Deliverables.Tests.Schemas;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Tests.Operations;

/// <summary>What is said about other people's Terraform holds for ours.</summary>
public sealed class TerraformReviewTests
{
    [Fact]
    public void E4_no_terraform_of_any_design_has_more_than_advice()
    {
        var reviewed = 0;
        foreach (var (name, blueprint) in DesignVariants.All.Append(("shop", SampleShop.Blueprint)))
        {
            var files = TerraformFiles.Of(blueprint).Select(file => new ReviewFile($"operations/terraform/{file.Name}", file.Text)).ToArray();
            GoldenReviewTests.AssertClean(name, GoldenReviewTests.Check(files));
            reviewed += files.Length;
        }

        Assert.True(reviewed > 20, $"Only {reviewed} files of Terraform were made.");
    }
}
