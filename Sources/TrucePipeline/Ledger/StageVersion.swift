/// Versions of what the stages make; raised when the same input gives another result.
enum StageVersion {
  /// Reading reports into claims.
  static let read = "12"
  /// Linking claims and assessing incidents.
  static let link = "4"
}
