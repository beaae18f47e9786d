import TruceModel

/// Two tellings that may be of one occurrence.
struct CandidatePair: Hashable, Sendable {
  /// The smaller position.
  var first: Int
  var second: Int
}

/// Brings together the tellings that are worth comparing.
///
/// Each telling stands in blocks named by group, days and one of: place, province, agreement, or
/// rare word. Tellings are compared only within a block, and in a block of more than
/// `largestBlock` only with the nearest in time, so that the number of pairs grows with the
/// number of tellings. Source of the method: Christen, "A Survey of Indexing Techniques for
/// Scalable Record Linkage and Deduplication", IEEE TKDE 24 (2012).
struct CandidateBlocks: Sendable {
  let space: LinkSpace
  /// Days of a bucket; a telling stands in its own and the next.
  static let bucketDays = 4
  static let largestBlock = 120
  static let neighbours = 24
  /// Rare words that name blocks, for each telling.
  static let rareWords = 10
  /// Words in more reports than this name no block.
  static let commonWord = 60

  /// Sorted by first, then second.
  func pairs() -> [CandidatePair] {
    var blocks: [UInt64: [Int]] = [:]
    for (index, telling) in space.tellings.enumerated() {
      for key in keys(of: telling) { blocks[key, default: []].append(index) }
    }
    var pairs: [UInt64] = []
    for members in blocks.values { add(members, to: &pairs) }
    pairs.sort()
    var unique: [CandidatePair] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      unique.append(CandidatePair(first: Int(pair >> 32), second: Int(pair & 0xffff_ffff)))
      last = pair
    }
    return unique
  }

  private func add(_ members: [Int], to pairs: inout [UInt64]) {
    guard members.count > 1 else { return }
    let isLarge = members.count > Self.largestBlock
    let ordered = isLarge ? members.sorted { order($0, $1) } : members
    for i in ordered.indices {
      let end = isLarge ? min(ordered.count, i + 1 + Self.neighbours) : ordered.count
      for j in (i + 1)..<max(i + 1, end) where mayMeet(ordered[i], ordered[j]) {
        let low = UInt64(min(ordered[i], ordered[j]))
        let high = UInt64(max(ordered[i], ordered[j]))
        pairs.append(low << 32 | high)
      }
    }
  }

  private func order(_ a: Int, _ b: Int) -> Bool {
    let x = space.tellings[a]
    let y = space.tellings[b]
    let left = (day(x) ?? .max, x.killed.first?.low ?? -1, a)
    let right = (day(y) ?? .max, y.killed.first?.low ?? -1, b)
    return left < right
  }

  private func mayMeet(_ a: Int, _ b: Int) -> Bool {
    let x = space.tellings[a]
    let y = space.tellings[b]
    guard x.group == y.group else { return false }
    return x.group.mixesTypes || x.types[0] == y.types[0]
  }

  private func day(_ telling: Telling) -> Int? { telling.interval?.start ?? telling.notAfter }

  private func keys(of telling: Telling) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    let buckets = buckets(of: telling)
    for bucket in buckets {
      for place in telling.places where place.level != .country {
        keys.insert(key(telling, bucket, "place", Int(place.key)))
        keys.insert(key(telling, bucket, "name", Int(place.name)))
        if let skeleton = place.skeleton {
          keys.insert(key(telling, bucket, "skeleton", Int(skeleton)))
        }
        if let province = place.province {
          keys.insert(key(telling, bucket, "province", Int(province)))
        }
      }
      if let agreement = telling.agreement {
        keys.insert(key(telling, bucket, "agreement", Int(agreement)))
      }
      if telling.places.allSatisfy({ $0.level == .country }) {
        for actor in telling.actors { keys.insert(key(telling, bucket, "actor", Int(actor.key))) }
        for target in telling.targets {
          keys.insert(key(telling, bucket, "target", Int(target.key)))
        }
      }
    }
    for word in rareWords(of: telling) {
      for bucket in wideBuckets(of: telling) {
        keys.insert(key(telling, bucket, "word", Int(truncatingIfNeeded: word)))
      }
    }
    return keys
  }

  private func key(_ telling: Telling, _ bucket: Int, _ kind: String, _ value: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(telling.group.rawValue)
    hash.combine(bucket)
    hash.combine(kind)
    hash.combine(value)
    return hash.value
  }

  /// Buckets of the telling's days, at most eight; those of its publication where it has no day.
  private func buckets(of telling: Telling) -> [Int] {
    var days: [Int] = []
    if let interval = telling.interval {
      days = [interval.start, min(interval.end, interval.start + 6 * Self.bucketDays)]
    } else if let published = telling.notAfter {
      days = [published - 3, published]
    }
    guard let first = days.first, let last = days.last else { return [.min] }
    let low = floor(first, by: Self.bucketDays)
    let high = floor(last, by: Self.bucketDays) + 1
    return Array(low...high)
  }

  /// Months of the telling's days and of its publication.
  private func wideBuckets(of telling: Telling) -> [Int] {
    guard let day = telling.interval?.start ?? telling.notAfter else { return [.min] }
    let month = floor(day, by: 30)
    return [month, month + 1].map { $0 + 1_000_000 }
  }

  private func floor(_ day: Int, by size: Int) -> Int {
    (day >= 0 ? day : day - size + 1) / size
  }

  private func rareWords(of telling: Telling) -> [UInt64] {
    let own = telling.words.heaviest(Self.rareWords)
    let ofReport =
      telling.share >= 0.5 ? space.scorer.reportWords[telling.report].heaviest(Self.rareWords) : []
    return (own + ofReport).filter {
      (2...Self.commonWord).contains(space.statistics.frequency(of: $0))
    }
  }
}
