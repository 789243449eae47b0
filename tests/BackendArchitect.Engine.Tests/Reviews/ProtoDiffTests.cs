using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Changes;

namespace BackendArchitect.Engine.Tests.Reviews;

public sealed class ProtoDiffTests
{
    private const string Before = """
        syntax = "proto3";
        package shop.v1;

        service OrderService {
          rpc GetOrder(GetOrderRequest) returns (Order);
          rpc Watch(GetOrderRequest) returns (stream Order);
        }

        message GetOrderRequest {
          string id = 1;
        }

        message Order {
          reserved 9 to 12;
          string id = 1;
          int64 total = 2;
          repeated string tags = 3;
          map<string, int32> counts = 4;
          State state = 5;
          message Line { string sku = 1; }
          repeated Line lines = 6;
        }

        message Refund { string id = 1; }

        enum State {
          STATE_UNSPECIFIED = 0;
          STATE_OPEN = 1;
          STATE_PAID = 2;
        }
        """;

    public static TheoryData<string, string, string, ApiEffect, string, string> Cases => new()
    {
        { "package of another name", "shop.v1", "shop.v2", ApiEffect.Breaking, "package-changed", "v2.proto:2:9" },
        { "call gone", "  rpc GetOrder(GetOrderRequest) returns (Order);\n", "", ApiEffect.Breaking, "call-removed", "v1.proto:5:7" },
        { "call added", "  rpc Watch", "  rpc List(GetOrderRequest) returns (Order);\n  rpc Watch", ApiEffect.Safe, "call-added", "v2.proto:6:7" },
        { "call takes something else", "GetOrder(GetOrderRequest)", "GetOrder(Refund)", ApiEffect.Breaking, "request-changed", "v2.proto:5:7" },
        { "call answers something else", "returns (Order)", "returns (Refund)", ApiEffect.Breaking, "response-changed", "v2.proto:5:7" },
        { "call takes a stream", "GetOrder(GetOrderRequest)", "GetOrder(stream GetOrderRequest)", ApiEffect.Breaking, "streaming-changed", "v2.proto:5:7" },
        { "request written with its package", "GetOrder(GetOrderRequest)", "GetOrder(shop.v1.GetOrderRequest)", ApiEffect.Safe, "", "" },
        { "message gone", "message Refund { string id = 1; }\n", "", ApiEffect.Breaking, "message-removed", "v1.proto:24:9" },
        { "message added", "message Refund", "message Payout { string id = 1; }\nmessage Refund", ApiEffect.Safe, "message-added", "v2.proto:24:9" },
        { "field gone", "  int64 total = 2;\n", "", ApiEffect.Breaking, "field-removed", "v1.proto:16:9" },
        { "field gone, its number reserved", "  int64 total = 2;\n", "  reserved 2;\n", ApiEffect.Risky, "field-removed", "v1.proto:16:9" },
        { "field added", "  int64 total = 2;", "  int64 total = 2;\n  string note = 7;", ApiEffect.Safe, "field-added", "v2.proto:17:17" },
        { "reserved number taken", "  reserved 9 to 12;\n", "  string note = 9;\n", ApiEffect.Breaking, "number-reused", "v2.proto:14:17" },
        { "reservation given up", "  reserved 9 to 12;\n", "", ApiEffect.Risky, "reservation-removed", "v2.proto:13:9" },
        { "reservation narrowed", "reserved 9 to 12;", "reserved 9 to 10;", ApiEffect.Risky, "reservation-removed", "v2.proto:13:9" },
        { "reservation written in parts", "reserved 9 to 12;", "reserved 9 to 10, 11 to 12;", ApiEffect.Safe, "", "" },
        { "reservation widened", "reserved 9 to 12;", "reserved 8 to 12;", ApiEffect.Safe, "", "" },
        { "field of another number", "total = 2", "total = 7", ApiEffect.Breaking, "number-changed", "v2.proto:16:17" },
        { "field of another name", "int64 total", "int64 sum", ApiEffect.Risky, "field-renamed", "v2.proto:16:9" },
        { "field of another type", "int64 total", "string total", ApiEffect.Breaking, "type-changed", "v2.proto:16:3" },
        { "field of a type with the same bytes", "int64 total", "int32 total", ApiEffect.Risky, "type-changed", "v2.proto:16:3" },
        { "number with a sign of another coding", "int64 total", "sint64 total", ApiEffect.Breaking, "type-changed", "v2.proto:16:3" },
        { "map of something else", "map<string, int32>", "map<string, bytes>", ApiEffect.Breaking, "type-changed", "v2.proto:18:3" },
        { "map written closer", "map<string, int32>", "map<string,int32>", ApiEffect.Safe, "", "" },
        { "list becomes one value", "repeated string tags", "string tags", ApiEffect.Breaking, "label-changed", "v2.proto:17:10" },
        { "presence told", "int64 total", "optional int64 total", ApiEffect.Risky, "presence-changed", "v2.proto:16:18" },
        { "field of a nested message gone", "message Line { string sku = 1; }", "message Line { }", ApiEffect.Breaking, "field-removed", "v1.proto:20:25" },
        { "value of an enum gone", "  STATE_PAID = 2;\n", "", ApiEffect.Breaking, "enum-value-removed", "v1.proto:29:3" },
        { "value of an enum gone, its number reserved", "  STATE_PAID = 2;\n", "  reserved 2;\n", ApiEffect.Risky, "enum-value-removed", "v1.proto:29:3" },
        { "value of an enum renamed", "STATE_PAID = 2", "STATE_SETTLED = 2", ApiEffect.Risky, "enum-value-renamed", "v2.proto:29:3" },
        { "value of an enum of another number", "STATE_PAID = 2", "STATE_PAID = 3", ApiEffect.Breaking, "number-changed", "v2.proto:29:16" },
        { "value of an enum added", "  STATE_PAID = 2;", "  STATE_PAID = 2;\n  STATE_LOST = 3;", ApiEffect.Risky, "enum-value-added", "v2.proto:30:3" },
        { "only the words changed", "message Refund", "// Given back.\nmessage Refund", ApiEffect.Safe, "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void E9_each_change_of_a_proto_file_is_told_by_what_it_does_to_clients(string name, string was, string now, ApiEffect effect, string kind, string place)
    {
        // The enum ends the file without a line end.
        var before = Before + "\n";
        Assert.Contains(was, before, StringComparison.Ordinal);

        var changes = ProtoDiff.Of(new ReviewFile("v1.proto", before), new ReviewFile("v2.proto", before.Replace(was, now, StringComparison.Ordinal)));

        Assert.True(kind.Length == 0 ? changes.Count == 0 : changes is [var only] && (only.Effect, only.Kind, $"{only.Place}") == (effect, kind, place), $"{name}: {string.Join("; ", changes)}");
    }

    [Fact]
    public void E9_a_required_field_more_or_less_breaks_readers()
    {
        const string Old = "syntax = \"proto2\";\nmessage Order {\n  required string id = 1;\n}\n";

        var more = ProtoDiff.Of(new ReviewFile("v1.proto", Old), new ReviewFile("v2.proto", Old.Replace("}", "  required string shop = 2;\n}", StringComparison.Ordinal)));
        var less = ProtoDiff.Of(new ReviewFile("v1.proto", Old), new ReviewFile("v2.proto", Old.Replace("required", "optional", StringComparison.Ordinal)));

        Assert.Equal(("required-field-added", ApiEffect.Breaking, 4), (Assert.Single(more).Kind, more[0].Effect, more[0].Place.Line));
        Assert.Equal(("label-changed", ApiEffect.Breaking, 3), (Assert.Single(less).Kind, less[0].Effect, less[0].Place.Line));
    }

    [Fact]
    public void E9_torn_proto_files_are_compared_without_an_exception()
    {
        var whole = new ReviewFile("v1.proto", Before);

        for (var cut = 0; cut < Before.Length; cut++)
        {
            var torn = new ReviewFile("v2.proto", Before[..cut]);

            Assert.All(ProtoDiff.Of(whole, torn).Concat(ProtoDiff.Of(torn, whole)), change => Assert.True(change.Place.Line > 0));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task E9_wide_proto_files_are_compared_in_seconds()
    {
        var wide = "syntax = \"proto3\";\nmessage Wide {\n" + string.Concat(Enumerable.Range(20_000, 100_000).Select(number => $"  string f{number} = {number};\n  reserved {number + 1_000_000};\n")) + "}\n";

        var changes = await Task.Run(() => ProtoDiff.Of(new ReviewFile("v1.proto", wide), new ReviewFile("v2.proto", wide + "message More { }\n")));

        Assert.Equal(ApiEffect.Safe, Assert.Single(changes).Effect);
    }
}
