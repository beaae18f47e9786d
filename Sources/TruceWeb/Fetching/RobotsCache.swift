import Foundation
import Synchronization

/// The rules of the sites that were asked lately.
final class RobotsCache: Sendable {
  /// What a site's robots.txt came to.
  private struct Entry: Sendable {
    var rules: Result<RobotsRules, FetchFault>
    var until: ContinuousClock.Instant
  }

  /// Sites that are remembered; beyond, the one that would be forgotten first is.
  static let mostSites = 200
  /// How long rules hold, and how long a site that could not be asked is left alone. RFC 9309,
  /// section 2.4, allows a day.
  private static let rulesHold = Duration.seconds(3600)
  private static let faultsHold = Duration.seconds(300)
  /// Bytes and seconds that the file may take.
  private static let mostBytes = 2 << 20
  private static let seconds = 10

  private let sites = Mutex<[String: Entry]>([:])

  /// How many sites are remembered.
  var count: Int { sites.withLock { $0.count } }

  /// Throws `FetchFault.robots` where the site asks that `url` not be fetched, and what went wrong
  /// where its robots.txt cannot be had: then nothing is fetched (RFC 9309, section 2.3.1.4). A site
  /// without the file asks nothing.
  func check(_ url: String, with fetcher: Fetcher) throws(FetchFault) {
    guard Fetcher.isWeb(url), let (site, path) = Self.parts(of: url) else { return }
    guard try rules(of: site, with: fetcher).get().allows(path) else { throw .robots }
  }

  private func rules(
    of site: String, with fetcher: Fetcher
  ) -> Result<RobotsRules, FetchFault> {
    let now = ContinuousClock.now
    if let known = sites.withLock({ $0[site] }), known.until > now { return known.rules }
    let rules = Self.asked(site, fetcher)
    let hold = (try? rules.get()) == nil ? Self.faultsHold : Self.rulesHold
    sites.withLock { sites in
      sites[site] = Entry(rules: rules, until: now + hold)
      guard sites.count > Self.mostSites else { return }
      if let oldest = sites.min(by: { ($0.value.until, $0.key) < ($1.value.until, $1.key) }) {
        sites[oldest.key] = nil
      }
    }
    return rules
  }

  private static func asked(
    _ site: String, _ fetcher: Fetcher
  ) -> Result<RobotsRules, FetchFault> {
    var fetcher = fetcher
    fetcher.mostBytes = mostBytes
    fetcher.seconds = min(seconds, fetcher.seconds)
    do throws(FetchFault) {
      return .success(RobotsRules(try fetcher.fetch(site + "/robots.txt").bytes))
    } catch {
      if case .status(let code) = error, (400...499).contains(code), code != 429 {
        return .success(RobotsRules())
      }
      return .failure(error)
    }
  }

  /// Scheme and authority in lower case, and the path with its query; nil: it is no address.
  static func parts(of url: String) -> (site: String, path: String)? {
    guard let scheme = url.range(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest.dropFirst(authority.count)
    return (
      (url[..<scheme.upperBound] + authority).lowercased(),
      path.hasPrefix("/") ? String(path) : "/\(path)"
    )
  }
}
