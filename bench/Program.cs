using Soliguide.Bench;

var rows = new List<Row>();
foreach (var places in (int[])[5_000, 50_000])
{
    rows.AddRange(await PhaseBench.Run(places));
}

rows.AddRange(await GetPlaceBench.Run());
Report.Write(rows);
