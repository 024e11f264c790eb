-- Which silos are alive. Orleans' ADO.NET clustering reads its statements from OrleansQuery like its storage; the columns bear the names it
-- reads (status 6 is dead). Every change counts the table's version up in the same statement, and only if nobody else has.
CREATE TABLE IF NOT EXISTS silo_table
(
  DeploymentId word NOT NULL PRIMARY KEY,
  Version      integer NOT NULL DEFAULT 0,
  changed_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS silo_member
(
  DeploymentId word NOT NULL REFERENCES silo_table (DeploymentId),
  Address      word NOT NULL,
  Port         integer NOT NULL,
  Generation   integer NOT NULL,
  SiloName     text NOT NULL,
  HostName     text NOT NULL,
  Status       integer NOT NULL,
  ProxyPort    integer NULL,
  SuspectTimes text NULL,
  StartTime    timestamptz NOT NULL,
  IAmAliveTime timestamptz NOT NULL,
  PRIMARY KEY (DeploymentId, Address, Port, Generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $query$
  WITH added AS (INSERT INTO silo_table (DeploymentId) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::integer FROM added;
$query$),
('InsertMembershipKey', $query$
  WITH counted AS
  (
    UPDATE silo_table SET Version = Version + 1, changed_at = now()
    WHERE DeploymentId = @DeploymentId AND Version = @Version AND NOT EXISTS
    (
      SELECT FROM silo_member AS held
      WHERE held.DeploymentId = @DeploymentId AND held.Address = @Address AND held.Port = @Port AND held.Generation = @Generation
    )
    RETURNING DeploymentId
  ),
  added AS
  (
    INSERT INTO silo_member (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    SELECT DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM counted
    RETURNING 1
  )
  SELECT count(*)::integer FROM added;
$query$),
('UpdateMembershipKey', $query$
  WITH counted AS
  (
    UPDATE silo_table SET Version = Version + 1, changed_at = now()
    WHERE DeploymentId = @DeploymentId AND Version = @Version
    RETURNING DeploymentId
  ),
  changed AS
  (
    UPDATE silo_member AS held SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    FROM counted
    WHERE held.DeploymentId = counted.DeploymentId AND held.Address = @Address AND held.Port = @Port AND held.Generation = @Generation
    RETURNING 1
  )
  SELECT count(*)::integer FROM changed;
$query$),
('UpdateIAmAlivetimeKey', $query$
  UPDATE silo_member SET IAmAliveTime = @IAmAliveTime
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation;
$query$),
('MembershipReadRowKey', $query$
  SELECT t.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime,
    m.IAmAliveTime, t.Version
  FROM silo_table AS t LEFT JOIN silo_member AS m
    ON m.DeploymentId = t.DeploymentId AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
  WHERE t.DeploymentId = @DeploymentId;
$query$),
('MembershipReadAllKey', $query$
  SELECT t.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime,
    m.IAmAliveTime, t.Version
  FROM silo_table AS t LEFT JOIN silo_member AS m ON m.DeploymentId = t.DeploymentId
  WHERE t.DeploymentId = @DeploymentId;
$query$),
('GatewaysQueryKey', $query$
  SELECT Address, ProxyPort, Generation FROM silo_member WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0;
$query$),
('DeleteMembershipTableEntriesKey', $query$
  WITH gone AS (DELETE FROM silo_member WHERE DeploymentId = @DeploymentId)
  DELETE FROM silo_table WHERE DeploymentId = @DeploymentId;
$query$),
('CleanupDefunctSiloEntriesKey', $query$
  DELETE FROM silo_member WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status = 6;
$query$),
('CleanupDefunctSiloEntryKey', $query$
  DELETE FROM silo_member
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation AND Status = 6
    AND StartTime = @StartTime AND IAmAliveTime = @IAmAliveTime AND coalesce(SuspectTimes, '') = coalesce(@SuspectTimes, '');
$query$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
