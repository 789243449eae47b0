using BackendArchitect.Engine;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tests.Handover;

public sealed class ProposedThingsTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    public static TheoryData<string> Words =>
    [
        "order,group,user,table,select,index,check,grant,role,row,view,column",
        "query,mutation,subscription,type,input,enum,interface,union,scalar,schema,message,service",
        "find,update plan,delete,token,password,event,class,namespace,object,string,page,problem,error,link,list,result,version",
        "volk,пчела,μέλισσα,蜂箱,خلية,völker,ruche,colmeña,ül,ąćę,हाइव,벌통",
        "item,entity,node,edge,connection,cursor,account,notification,tenant,session,permission,idempotency key",
        "house,bus,analysis,series,category,box,status,address,news,boss,class room,hive log entry",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Whatever_a_proposed_thing_or_field_is_called_the_files_pass_unmended(string words)
    {
        var names = words.Split(',');
        var proposal = new ProposedModel(
            [
                .. names.Select((name, at) => new ProposedModel.Thing(
                    name,
                    at % 2 == 0 ? "What it is" : "",
                    [.. names.Take(8).Select((field, place) => new ProposedModel.Field(field, ProposedModel.FieldTypes[place]))],
                    [names[(at + 1) % names.Length], names[(at + 5) % names.Length]])),
            ],
            [.. names.Select(name => new ProposedModel.Operation($"close {name}", name, Writes: true))]);

        var design = Architect.Design(new Ledger([.. proposal.Facts("proposed", "m1")]), Knowledge);
        var delivery = Bundle.Deliver(design, []);

        Assert.Empty(delivery.Mends);
        Assert.Equal(design.Entities.Count, design.Entities.Select(entity => entity.Id).Distinct().Count());
        Assert.True(design.Entities.Count >= 10);
        Assert.Equal(delivery.Files.Select(file => file.Path), Bundle.Deliver(Architect.Design(new Ledger([.. proposal.Facts("proposed", "m1")]), Knowledge), []).Files.Select(file => file.Path));
    }
}
