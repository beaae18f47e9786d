/// How many parsers read a sentence.
///
/// `Resources/model/README.md` has the figures of both; claims read from either are equally good on
/// the development gold.
package enum ParsingEffort: Sendable {
  /// One parser.
  case quick
  /// All parsers of the model, whose trees vote: some six times the work.
  case thorough
}
