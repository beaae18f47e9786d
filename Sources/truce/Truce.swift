import ArgumentParser

/// The command line: a verb, then paths. Data goes to standard output, words to standard error.
@main
struct Truce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "truce",
    abstract: "Who claims what about a ceasefire, through whom, and how that is known.",
    discussion: """
      Truce reads conflicting reports and says who claims what, which reports speak of the same
      incident, how many independent origins stand behind it, who denies it, and which provision
      of which agreement it is alleged to breach. It never says who is right.

        truce brief reports/                   a brief to send on
        truce read reports/ > claims.jsonl     every claim with its words
        truce link --explain reports/          why claims were held to be one incident
        truce ingest desk.ledger reports/      a record that grows from day to day

      Exit codes: 0 done; 1 failed; 2 done, but some inputs were set aside (listed on standard
      error); 64 wrong usage.
      """,
    subcommands: [
      BriefCommand.self, ReadCommand.self, LinkCommand.self, AnnotateCommand.self,
      CleanCommand.self, ExportCommand.self, AgreementCommand.self, GazetteerCommand.self,
      IngestCommand.self, ServeCommand.self, UserCommand.self, ReviewCommand.self,
      LedgerCommand.self, RebuildCommand.self,
      EvaluateCommand.self,
    ])
}
