import TruceModel
import TruceText

// Whoever holds the ground that an act comes from.
extension RoleReader {
  private static let stands: LemmaSet = [
    "position", "hill", "village", "area", "territory", "roof", "ground", "height", "post", "base",
    "district", "side", "direction", "town", "mountain", "ridge", "camp", "hilltop", "building",
    "neighbourhood", "neighborhood",
  ]

  private static let holding: LemmaSet = ["hold", "control", "occupy", "man", "run", "seize"]

  /// "fired from hills held by the rebels": whoever holds the ground fired; true where what stands behind
  /// "from" is ground, which fires nothing.
  func addHolder(
    of ground: Int, _ act: inout Act, in reading: SentenceReading
  ) -> Bool {
    guard Self.stands.contains(reading.keys[ground]), reading.nameAt[ground] < 0 else {
      return false
    }
    let participle = reading.children(ground).first {
      $0 > ground && reading.relation($0) == .acl && Self.holding.contains(reading.keys[$0])
    }
    guard let participle, let holder = reading.child(participle, .oblAgent) else {
      return reading.child(ground, .amod, .compound, .nmodPoss, .nmod) == nil
    }
    add(holder, as: .actor, &act, in: reading)
    return true
  }
}
