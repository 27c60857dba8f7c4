package kinds.other;

import java.util.List;
import java.util.Objects;

public class Account extends Identified<Integer> {
    private String url;
    private boolean active;
    private List<String> tags;
    private transient int hits;

    public String getURL() {
        return url;
    }

    public void setURL(String url) {
        this.url = url;
    }

    public boolean isActive() {
        hits++;
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    public String getSummary() {
        return url + hits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account
                && Objects.equals(getId(), account.getId())
                && Objects.equals(url, account.url)
                && active == account.active
                && Objects.equals(tags, account.tags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url);
    }
}
