using Soliguide.Bench;
using Soliguide.Silo.Hosting;

// As the silo does.
FastRsa.Prefer();

// Names of benches run these alone: phase, read, sign, post.
bool Asked(string name) => args.Length == 0 || args.Contains(name);

var rows = new List<Row>();
foreach (var places in (int[])(Asked("phase") ? [5_000, 50_000] : []))
{
    rows.AddRange(await PhaseBench.Run(places));
}

if (Asked("read"))
{
    rows.AddRange(await GetPlaceBench.Run());
}

if (Asked("sign"))
{
    rows.AddRange(SignBench.Run());
}

if (Asked("post"))
{
    rows.AddRange(await HandOverBench.Run());
}

Report.Write(rows);
